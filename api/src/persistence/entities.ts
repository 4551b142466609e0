import { Account } from './accounts/account.entity.js';
import { AuthSession } from './accounts/auth-session.entity.js';
import { Child } from './children/child.entity.js';
import { Parent } from './children/parent.entity.js';
import { CalendarException } from './commitments/calendar-exception.entity.js';
import { Commitment } from './commitments/commitment.entity.js';
import { Holiday } from './commitments/holiday.entity.js';
import { Meal } from './commitments/meal.entity.js';
import { AuditEntry } from './consents/audit-entry.entity.js';
import { ConsentDecision } from './consents/consent-decision.entity.js';
import { SubjectLearner } from './curriculum/subject-learner.entity.js';
import { Subject } from './curriculum/subject.entity.js';
import { OutboxEvent } from './events/outbox-event.entity.js';
import { ProcessedEvent } from './events/processed-event.entity.js';
import { Family } from './families/family.entity.js';
import { Invitation } from './families/invitation.entity.js';
import { Member } from './families/member.entity.js';
import { FeedbackEvent } from './feedback/feedback-event.entity.js';
import { LessonFeedback } from './feedback/lesson-feedback.entity.js';
import { WeekFeedback } from './feedback/week-feedback.entity.js';
import { IdempotencyKey } from './jobs/idempotency-key.entity.js';
import { Job } from './jobs/job.entity.js';
import { Experiment } from './ml/experiment.entity.js';
import { Exposure } from './ml/exposure.entity.js';
import { DriftReport } from './ml/drift-report.entity.js';
import { ModelVersion } from './ml/model-version.entity.js';
import { RewardWeek } from './ml/reward-week.entity.js';
import { TrainingRun } from './ml/training-run.entity.js';
import { Delivery } from './notifications/delivery.entity.js';
import { KeptMail } from './notifications/kept-mail.entity.js';
import { MailStop } from './notifications/mail-stop.entity.js';
import { PushSubscription } from './notifications/push-subscription.entity.js';
import { ServiceKey } from './notifications/service-key.entity.js';
import { NotificationPreferences } from './notifications/notification-preferences.entity.js';
import { NotificationRound } from './notifications/notification-round.entity.js';
import { Notification } from './notifications/notification.entity.js';
import { ChildPreferences } from './planning/child-preferences.entity.js';
import { FamilyPreferences } from './planning/family-preferences.entity.js';
import { Questionnaire } from './questionnaire/questionnaire.entity.js';
import { DroppedLesson } from './schedules/dropped-lesson.entity.js';
import { HandChange } from './schedules/hand-change.entity.js';
import { ItemChild } from './schedules/item-child.entity.js';
import { Item } from './schedules/item.entity.js';
import { ScheduleVersion } from './schedules/schedule-version.entity.js';
import { Schedule } from './schedules/schedule.entity.js';
import { RecurringTask } from './tasks/recurring-task.entity.js';
import { Task } from './tasks/task.entity.js';
import { WebhookDelivery } from './webhooks/webhook-delivery.entity.js';
import { Webhook } from './webhooks/webhook.entity.js';

/** Every table, in an order in which each stands after those it points at. */
export const entities = [
  Account,
  AuthSession,
  Family,
  Member,
  Invitation,
  Parent,
  Child,
  ConsentDecision,
  AuditEntry,
  Commitment,
  Holiday,
  Meal,
  CalendarException,
  Subject,
  SubjectLearner,
  Questionnaire,
  Job,
  IdempotencyKey,
  Schedule,
  ScheduleVersion,
  Item,
  ItemChild,
  DroppedLesson,
  HandChange,
  LessonFeedback,
  WeekFeedback,
  FeedbackEvent,
  RecurringTask,
  Task,
  Notification,
  NotificationPreferences,
  NotificationRound,
  Delivery,
  MailStop,
  KeptMail,
  PushSubscription,
  ServiceKey,
  FamilyPreferences,
  ChildPreferences,
  OutboxEvent,
  ProcessedEvent,
  Webhook,
  WebhookDelivery,
  TrainingRun,
  ModelVersion,
  DriftReport,
  RewardWeek,
  Experiment,
  Exposure,
] as const;
