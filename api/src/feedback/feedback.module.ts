import { Module } from '@nestjs/common';
import { SchedulesModule } from '../schedules/schedules.module.js';
import { AskAboutWeek } from './ask-about-week.use-case.js';
import { LessonFeedbackController } from './lesson-feedback.controller.js';
import { LessonFeedbackService } from './lesson-feedback.service.js';
import { FeedbackHistoryController } from './feedback-history.controller.js';
import { FeedbackHistoryService } from './feedback-history.service.js';
import { WeekFeedbackController } from './week-feedback.controller.js';
import { WeekFeedbackService } from './week-feedback.service.js';

@Module({
  imports: [SchedulesModule],
  controllers: [LessonFeedbackController, WeekFeedbackController, FeedbackHistoryController],
  providers: [AskAboutWeek, LessonFeedbackService, FeedbackHistoryService, WeekFeedbackService],
})
export class FeedbackModule {}
