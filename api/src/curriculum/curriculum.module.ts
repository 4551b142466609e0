import { Module } from '@nestjs/common';
import { RemoveSubject } from './remove-subject.use-case.js';
import { SubjectsController } from './subjects.controller.js';
import { SubjectsService } from './subjects.service.js';

@Module({
  controllers: [SubjectsController],
  providers: [SubjectsService, RemoveSubject],
  exports: [RemoveSubject],
})
export class CurriculumModule {}
