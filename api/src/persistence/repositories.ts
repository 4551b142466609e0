import { AccountRepository } from './accounts/account.repository.js';
import { AuthSessionRepository } from './accounts/auth-session.repository.js';
import { ChildRepository } from './children/child.repository.js';
import { ParentRepository } from './children/parent.repository.js';
import { CalendarExceptionRepository } from './commitments/calendar-exception.repository.js';
import { CommitmentRepository } from './commitments/commitment.repository.js';
import { HolidayRepository } from './commitments/holiday.repository.js';
import { MealRepository } from './commitments/meal.repository.js';
import { AuditRepository } from './consents/audit.repository.js';
import { ConsentRepository } from './consents/consent.repository.js';
import { SubjectRepository } from './curriculum/subject.repository.js';
import { EventPartitionsRepository } from './events/event-partitions.repository.js';
import { OutboxRepository } from './events/outbox.repository.js';
import { FamilyNamesRepository } from './families/family-names.repository.js';
import { FamilyRepository } from './families/family.repository.js';
import { InvitationRepository } from './families/invitation.repository.js';
import { MemberRepository } from './families/member.repository.js';
import { FeedbackEventRepository } from './feedback/feedback-event.repository.js';
import { LessonFeedbackRepository } from './feedback/lesson-feedback.repository.js';
import { WeekFeedbackRepository } from './feedback/week-feedback.repository.js';
import { IdempotencyKeyRepository } from './jobs/idempotency-key.repository.js';
import { FollowerRepository } from './families/follower.repository.js';
import { JobFollowerRepository } from './jobs/job-follower.repository.js';
import { JobRepository } from './jobs/job.repository.js';
import { DriftReportRepository } from './ml/drift-report.repository.js';
import { ExperimentRepository } from './ml/experiment.repository.js';
import { ExposureRepository } from './ml/exposure.repository.js';
import { LessonRecordRepository } from './ml/lesson-record.repository.js';
import { ModelRegistryRepository } from './ml/model-registry.repository.js';
import { ModelVersionRepository } from './ml/model-version.repository.js';
import { RatedWeekRepository } from './ml/rated-week.repository.js';
import { RewardWeekRepository } from './ml/reward-week.repository.js';
import { TrainingDataRepository } from './ml/training-data.repository.js';
import { TrainingRunRepository } from './ml/training-run.repository.js';
import { DeliveryRepository } from './notifications/delivery.repository.js';
import { KeptMailRepository } from './notifications/kept-mail.repository.js';
import { MailStopRepository } from './notifications/mail-stop.repository.js';
import { PushSubscriptionRepository } from './notifications/push-subscription.repository.js';
import { ServiceKeyRepository } from './notifications/service-key.repository.js';
import { NotificationFactsRepository } from './notifications/notification-facts.repository.js';
import { NotificationPreferencesRepository } from './notifications/notification-preferences.repository.js';
import { NotificationRepository } from './notifications/notification.repository.js';
import { ToldDaysRepository } from './notifications/told-days.repository.js';
import { LedgerRepository } from './planning/ledger.repository.js';
import { PlanningInputRepository } from './planning/planning-input.repository.js';
import { FamilyPreferencesRepository } from './planning/family-preferences.repository.js';
import { QuestionnaireRepository } from './questionnaire/questionnaire.repository.js';
import { DroppedLessonRepository } from './schedules/dropped-lesson.repository.js';
import { HandChangeRepository } from './schedules/hand-change.repository.js';
import { ItemRepository } from './schedules/item.repository.js';
import { ScheduleVersionRepository } from './schedules/schedule-version.repository.js';
import { ScheduleRepository } from './schedules/schedule.repository.js';
import { DueTasksRepository } from './tasks/due-tasks.repository.js';
import { OccurrencesRepository } from './tasks/occurrences.repository.js';
import { RecurringTaskRepository } from './tasks/recurring-task.repository.js';
import { TaskRepository } from './tasks/task.repository.js';
import { TimedTasksRepository } from './tasks/timed-tasks.repository.js';
import { WebhookDeliveryRepository } from './webhooks/webhook-delivery.repository.js';
import { WebhookRepository } from './webhooks/webhook.repository.js';

/** Every repository; each needs the Database, and some ask others. */
export const repositories = [
  AccountRepository,
  AuthSessionRepository,
  FamilyRepository,
  FamilyNamesRepository,
  MemberRepository,
  InvitationRepository,
  ParentRepository,
  ChildRepository,
  ConsentRepository,
  AuditRepository,
  CommitmentRepository,
  HolidayRepository,
  MealRepository,
  CalendarExceptionRepository,
  SubjectRepository,
  QuestionnaireRepository,
  IdempotencyKeyRepository,
  JobRepository,
  FollowerRepository,
  JobFollowerRepository,
  ScheduleRepository,
  ScheduleVersionRepository,
  ItemRepository,
  DroppedLessonRepository,
  HandChangeRepository,
  TaskRepository,
  RecurringTaskRepository,
  TimedTasksRepository,
  DueTasksRepository,
  OccurrencesRepository,
  NotificationRepository,
  NotificationPreferencesRepository,
  NotificationFactsRepository,
  ToldDaysRepository,
  DeliveryRepository,
  MailStopRepository,
  KeptMailRepository,
  PushSubscriptionRepository,
  ServiceKeyRepository,
  LessonFeedbackRepository,
  WeekFeedbackRepository,
  FeedbackEventRepository,
  OutboxRepository,
  EventPartitionsRepository,
  WebhookRepository,
  WebhookDeliveryRepository,
  PlanningInputRepository,
  LedgerRepository,
  FamilyPreferencesRepository,
  TrainingRunRepository,
  TrainingDataRepository,
  ModelVersionRepository,
  ModelRegistryRepository,
  DriftReportRepository,
  RatedWeekRepository,
  RewardWeekRepository,
  LessonRecordRepository,
  ExperimentRepository,
  ExposureRepository,
] as const;
