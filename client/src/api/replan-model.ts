import type { MovedLessonDto, UnplacedDto, WhyDto } from './generated/types.gen';

/** Re-planning, versions and reasons in the words of the screens; the shapes are the API's own. */
export type {
  DisruptionParamsDto as DisruptionParams,
  HandedOverLessonDto as HandedOverLesson,
  ItemPlaceDto as Place,
  LeftOverChoice as Choice,
  LeftOverDto as LeftOverLesson,
  LeftOverReasonDto as LeftOverReason,
  MovedLessonDto as MovedLesson,
  OfferDto as Offer,
  PlacedLessonDto as ComparedLesson,
  ReplanDto as ReplanPreview,
  VersionEntryDto as PlanVersion,
  WhyDto as Why,
} from './generated/types.gen';

/** A reason for the time of a lesson. */
export type WhyReason = WhyDto['reasons'][number];
/** The smallest change with which a lesson fits. */
export type UnplacedChange = NonNullable<UnplacedDto['change']>;
/** Why a lesson moves. */
export type MoveReason = MovedLessonDto['why'];
