import { Module } from '@nestjs/common';
import { SubjectRemoval } from './subject-removal.service.js';
import { SubjectsController } from './subjects.controller.js';
import { SubjectsService } from './subjects.service.js';

@Module({
  controllers: [SubjectsController],
  providers: [SubjectsService, SubjectRemoval],
  exports: [SubjectRemoval],
})
export class CurriculumModule {}
