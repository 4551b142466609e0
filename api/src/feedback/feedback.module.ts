import { Module } from '@nestjs/common';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { AskAboutWeek } from './ask-about-week.use-case.js';
import { LessonFeedbackController } from './lesson-feedback.controller.js';
import { LessonFeedbackService } from './lesson-feedback.service.js';
import { ToldController } from './told.controller.js';
import { ToldService } from './told.service.js';
import { WeekFeedbackController } from './week-feedback.controller.js';
import { WeekFeedbackService } from './week-feedback.service.js';

@Module({
  imports: [SchedulesModule],
  controllers: [LessonFeedbackController, WeekFeedbackController, ToldController],
  providers: [AskAboutWeek, LessonFeedbackService, ToldService, WeekFeedbackService],
})
export class FeedbackModule {}
