import { Injectable } from '@nestjs/common';
import type { ModelKind } from '../domain/learning/index.js';
import type { SignedInUser } from '../http/index.js';
import { AppError } from '../platform/index.js';
import type { ModelDetailDto } from './dto/model.dto.js';
import { ModelsService } from './models.service.js';

/** Models as files, for other programs and from them. */
@Injectable()
export class ModelFilesService {
  constructor(private readonly models: ModelsService) {}

  async export(id: string): Promise<{ bytes: Uint8Array; name: string }> {
    const { kind, number } = await this.models.row(id);
    throw new AppError('model.unreadable', `${kind} ${number} cannot be written yet`);
  }

  import(_user: SignedInUser, kind: ModelKind, _body: unknown): Promise<ModelDetailDto> {
    throw new AppError('model.file-invalid', `${kind} cannot be read yet`);
  }
}
