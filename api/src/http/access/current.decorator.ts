import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { FamilyContext, SignedInUser } from './principal.js';

const requestOf = (context: ExecutionContext): Request =>
  context.switchToHttp().getRequest<Request>();

/** The signed-in person (`SignedInUser`). Only on routes that are not public. */
export const CurrentUser = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SignedInUser => {
    const user = requestOf(context).signedInUser;
    if (user === undefined)
      throw new TypeError('CurrentUser stands on a route that needs no sign-in');
    return user;
  },
);

/** The family of the request (`FamilyContext`). Only on routes with @Roles. */
export const CurrentFamily = createParamDecorator(
  (_data: unknown, context: ExecutionContext): FamilyContext => {
    const family = requestOf(context).family;
    if (family === undefined) throw new TypeError('CurrentFamily stands on a route without @Roles');
    return family;
  },
);
