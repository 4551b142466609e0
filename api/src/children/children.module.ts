import { Module } from '@nestjs/common';
import { RemoveParent } from './remove-parent.use-case.js';
import { RemoveChild } from './remove-child.use-case.js';
import { ChildrenController } from './children.controller.js';
import { ChildrenService } from './children.service.js';
import { ParentsController } from './parents.controller.js';
import { ParentsService } from './parents.service.js';

@Module({
  controllers: [ChildrenController, ParentsController],
  providers: [ChildrenService, ParentsService, RemoveChild, RemoveParent],
  exports: [RemoveChild, RemoveParent],
})
export class ChildrenModule {}
