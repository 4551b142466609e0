import { Module } from '@nestjs/common';
import { ChildRemoval } from './child-removal.service.js';
import { ChildrenController } from './children.controller.js';
import { ChildrenService } from './children.service.js';
import { ParentsController } from './parents.controller.js';
import { ParentsService } from './parents.service.js';

@Module({
  controllers: [ChildrenController, ParentsController],
  providers: [ChildrenService, ParentsService, ChildRemoval],
  exports: [ChildRemoval],
})
export class ChildrenModule {}
