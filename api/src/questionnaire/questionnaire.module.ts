import { Module } from '@nestjs/common';
import { ChildrenModule } from '../children/children.module.js';
import { CurriculumModule } from '../curriculum/curriculum.module.js';
import { AnsweredFamily } from './answered-family.service.js';
import { AnsweredPeople } from './answered-people.service.js';
import { AnsweredPlan } from './answered-plan.service.js';
import { CompleteQuestionnaireService } from './complete-questionnaire.service.js';
import { PresentAnswers } from './present-answers.service.js';
import { QuestionnaireController } from './questionnaire.controller.js';
import { QuestionnaireService } from './questionnaire.service.js';

@Module({
  imports: [ChildrenModule, CurriculumModule],
  controllers: [QuestionnaireController],
  providers: [
    QuestionnaireService,
    CompleteQuestionnaireService,
    AnsweredFamily,
    AnsweredPeople,
    AnsweredPlan,
    PresentAnswers,
  ],
})
export class QuestionnaireModule {}
