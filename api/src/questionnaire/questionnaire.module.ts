import { Module } from '@nestjs/common';
import { ChildrenModule } from '../children/children.module.js';
import { CommitmentsModule } from '../commitments/commitments.module.js';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { SaveAnswers } from './save-answers.use-case.js';
import { CompleteQuestionnaire } from './complete-questionnaire.use-case.js';
import { FindAnswerMisfits } from './find-answer-misfits.use-case.js';
import { QuestionnaireController } from './questionnaire.controller.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { SaveCommitments } from './save-commitments.use-case.js';

@Module({
  imports: [ChildrenModule, CommitmentsModule, CurriculumModule],
  controllers: [QuestionnaireController],
  providers: [
    QuestionnaireService,
    CompleteQuestionnaire,
    SaveAnswers,
    SaveCommitments,
    FindAnswerMisfits,
  ],
})
export class QuestionnaireModule {}
