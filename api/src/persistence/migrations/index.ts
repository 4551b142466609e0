import { AddAccountsAndFamilies1795000000000 } from './1795000000000-add-accounts-and-families.js';
import { AddPeopleAndCommitments1795000001000 } from './1795000001000-add-people-and-commitments.js';
import { AddConsentsAndAudit1795000002000 } from './1795000002000-add-consents-and-audit.js';
import { AddCurriculumAndQuestionnaire1795000003000 } from './1795000003000-add-curriculum-and-questionnaire.js';
import { AddJobs1795000004000 } from './1795000004000-add-jobs.js';
import { AddSchedules1795000005000 } from './1795000005000-add-schedules.js';
import { AddEvents1795000006000 } from './1795000006000-add-events.js';
import { AddRateLimits1795000007000 } from './1795000007000-add-rate-limits.js';
import { IndexForeignKeys1795000008000 } from './1795000008000-index-foreign-keys.js';
import { TellDraftsFromCompletedAnswers1795000009000 } from './1795000009000-tell-drafts-from-completed-answers.js';
import { AddReplanning1795000010000 } from './1795000010000-add-replanning.js';
import { AddFeedback1795000011000 } from './1795000011000-add-feedback.js';
import { AddModelRegistry1795000012000 } from './1795000012000-add-model-registry.js';
import { AddModelMonitoring1795000013000 } from './1795000013000-add-model-monitoring.js';
import { LetEventsHaveNoFamily1795000014000 } from './1795000014000-let-events-have-no-family.js';
import { AddExperiments1795000015000 } from './1795000015000-add-experiments.js';
import { AddExposures1795000016000 } from './1795000016000-add-exposures.js';
import { LetFamiliesAskForNoTrying1795000017000 } from './1795000017000-let-families-ask-for-no-trying.js';
import { AddPredictedRewards1795000019000 } from './1795000019000-add-predicted-rewards.js';
import { AddFamilyTastes1795000019100 } from './1795000019100-add-family-tastes.js';
import { NameLearnedPreferences1795000019200 } from './1795000019200-name-learned-preferences.js';
import { NameThingsByTheFieldsTerms1795000020000 } from './1795000020000-name-things-by-the-fields-terms.js';
import { NameEvaluatedAgeBands1795000020100 } from './1795000020100-name-evaluated-age-bands.js';
import { CountSubjectsFromTheirFirstWeek1795000021200 } from './1795000021200-count-subjects-from-their-first-week.js';
import { RememberAcceptedInvitations1795000021300 } from './1795000021300-remember-accepted-invitations.js';
import { WidenSubjectChoices1795000022000 } from './1795000022000-widen-subject-choices.js';
import { AddCalendarExceptions1795000023000 } from './1795000023000-add-calendar-exceptions.js';
import { AddLedger1795000024000 } from './1795000024000-add-ledger.js';
import { LetSubjectsPause1795000028000 } from './1795000028000-let-subjects-pause.js';
import { SayWhoTeachesAndWhoGoesAlong1795000029000 } from './1795000029000-say-who-teaches-and-who-goes-along.js';
import { KeepFactsOfPlannedWeeks1795000032000 } from './1795000032000-keep-facts-of-planned-weeks.js';
import { LetCommitmentsChangeFromADay1795000035000 } from './1795000035000-let-commitments-change-from-a-day.js';
import { LetMealsEnd1795000036000 } from './1795000036000-let-meals-end.js';
import { TellDevicesByBrowserAndSystem1795000025000 } from './1795000025000-tell-devices-by-browser-and-system.js';
import { AddChangesByHand1795000026000 } from './1795000026000-add-changes-by-hand.js';
import { AddTasks1795000040000 } from './1795000040000-add-tasks.js';
import { KeepEventsByMonth1795000041000 } from './1795000041000-keep-events-by-month.js';
import { RecordChangesOfFacts1795000042000 } from './1795000042000-record-changes-of-facts.js';
import { DateEventsByTheProductsClock1795000043000 } from './1795000043000-date-events-by-the-products-clock.js';
import { AddWebhooks1795000050000 } from './1795000050000-add-webhooks.js';
import { LetSubjectsHaveWeekdays1795000044000 } from './1795000044000-let-subjects-have-weekdays.js';
import { AddMeals1795000027000 } from './1795000027000-add-meals.js';
import { KeepFactsOfSubjectsOverTime1795000034000 } from './1795000034000-keep-facts-of-subjects-over-time.js';
import { KeepRemovedSubjectsInTheRecord1795000034100 } from './1795000034100-keep-removed-subjects-in-the-record.js';
import { AddNotifications1795000060000 } from './1795000060000-add-notifications.js';
import { AddDeliveries1795000061000 } from './1795000061000-add-deliveries.js';
import { AddPushSubscriptions1795000062000 } from './1795000062000-add-push-subscriptions.js';

/** In the order in which they run. */
export const migrations = [
  AddAccountsAndFamilies1795000000000,
  AddPeopleAndCommitments1795000001000,
  AddConsentsAndAudit1795000002000,
  AddCurriculumAndQuestionnaire1795000003000,
  AddJobs1795000004000,
  AddSchedules1795000005000,
  AddEvents1795000006000,
  AddRateLimits1795000007000,
  IndexForeignKeys1795000008000,
  TellDraftsFromCompletedAnswers1795000009000,
  AddReplanning1795000010000,
  AddFeedback1795000011000,
  AddModelRegistry1795000012000,
  AddModelMonitoring1795000013000,
  LetEventsHaveNoFamily1795000014000,
  AddExperiments1795000015000,
  AddExposures1795000016000,
  LetFamiliesAskForNoTrying1795000017000,
  AddPredictedRewards1795000019000,
  AddFamilyTastes1795000019100,
  NameLearnedPreferences1795000019200,
  NameThingsByTheFieldsTerms1795000020000,
  NameEvaluatedAgeBands1795000020100,
  CountSubjectsFromTheirFirstWeek1795000021200,
  RememberAcceptedInvitations1795000021300,
  WidenSubjectChoices1795000022000,
  AddCalendarExceptions1795000023000,
  AddLedger1795000024000,
  TellDevicesByBrowserAndSystem1795000025000,
  AddChangesByHand1795000026000,
  AddMeals1795000027000,
  LetSubjectsPause1795000028000,
  SayWhoTeachesAndWhoGoesAlong1795000029000,
  KeepFactsOfPlannedWeeks1795000032000,
  KeepFactsOfSubjectsOverTime1795000034000,
  KeepRemovedSubjectsInTheRecord1795000034100,
  LetCommitmentsChangeFromADay1795000035000,
  LetMealsEnd1795000036000,
  AddTasks1795000040000,
  KeepEventsByMonth1795000041000,
  RecordChangesOfFacts1795000042000,
  DateEventsByTheProductsClock1795000043000,
  LetSubjectsHaveWeekdays1795000044000,
  AddWebhooks1795000050000,
  AddNotifications1795000060000,
  AddDeliveries1795000061000,
  AddPushSubscriptions1795000062000,
] as const;
