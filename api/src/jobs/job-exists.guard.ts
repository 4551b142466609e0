import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { validate } from 'uuid';
import { JobsService } from './jobs.service.js';

/** Answers 404 before a stream begins: the status cannot change once the headers are sent. */
@Injectable()
export class JobExistsGuard implements CanActivate {
  constructor(private readonly jobs: JobsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { family, params } = context.switchToHttp().getRequest<Request<{ id: string }>>();
    // What is no id at all is refused where the parameter is read.
    if (family && validate(params.id)) await this.jobs.find(family.id, params.id);
    return true;
  }
}
