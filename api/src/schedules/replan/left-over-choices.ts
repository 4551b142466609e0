import type { Offer, PlannedLeftOver } from '../../domain/planning/index.js';
import { newId } from '../../persistence/index.js';
import type { FieldError } from '../../http/index.js';
import { InvalidRequestError } from '../../platform/index.js';
import type { ApplyReplanDto, LeftOverChoiceDto } from './dto/replan.dto.js';
import type { ReplanPreview } from './answered-replan.js';
import { decideWishes, isElsewhere } from './decide-wishes.js';
import type { DecidedHandOver, DecidedMove, Decisions } from './decisions.js';

/** Applies the family's choices. A lesson without a choice takes its first offer. */
export function decide(preview: ReplanPreview, body: ApplyReplanDto): Decisions {
  const { leftOver: choices = [], stayWithout = [] } = body;
  const errors = [
    ...choices.flatMap((choice, index) => errorOf(preview, choice, index)),
    ...stayWithout.flatMap((itemId, index) => stayingError(preview, itemId, index)),
  ];
  if (errors.length > 0) throw new InvalidRequestError(errors);
  const chosen = preview.leftOver.map((left) => ({ left, offer: offerFor(left, choices) }));
  const staying = preview.moved.filter(({ itemId }) => stayWithout.includes(itemId));
  const wished = decideWishes(preview, chosen);
  const old = chosen.filter(({ left }) => !wished.isNew(left.itemId));
  return {
    ...wished.decisions,
    leftOut: Object.fromEntries([
      ...staying.map(({ itemId, without }) => [itemId, without ?? []] as const),
      ...chosen.flatMap(({ left, offer }) =>
        offer.kind === 'without' ? [[left.itemId, offer.childIds] as const] : [],
      ),
    ]),
    moves: [
      ...preview.moved
        .filter((move) => !staying.includes(move))
        .map(({ itemId, to, cause }) => ({
          itemId,
          to,
          locked: false,
          standInId: cause.code === 'missed' ? newId() : null,
        })),
      ...wished.moves,
      ...old.flatMap(({ left, offer }): DecidedMove[] =>
        isElsewhere(offer)
          ? [
              {
                itemId: left.itemId,
                to: offer.place,
                locked: offer.kind === 'extend-hours',
                standInId: left.missed ? newId() : null,
              },
            ]
          : [],
      ),
    ],
    handedOver: [
      ...preview.handedOver,
      ...wished.handedOver,
      ...staying.flatMap(({ itemId, withoutAdultId: adultId }): DecidedHandOver[] =>
        adultId === undefined ? [] : [{ itemId, adultId }],
      ),
      ...chosen.flatMap(({ left, offer }): DecidedHandOver[] =>
        offer.kind === 'without' && offer.place.adultId !== undefined
          ? [{ itemId: left.itemId, adultId: offer.place.adultId }]
          : [],
      ),
    ],
    dropped: old
      .filter(({ left, offer }) => offer.kind === 'drop' && !left.missed)
      .map(({ left }) => left.itemId),
    takenOut: [
      ...(preview.takenUp?.takenOut ?? []).map(({ itemId }) => itemId),
      ...old.filter(({ offer }) => offer.kind === 'owe').map(({ left }) => left.itemId),
    ],
    leftOver: preview.leftOver.length,
  };
}

function offerFor(left: PlannedLeftOver, choices: readonly LeftOverChoiceDto[]): Offer {
  const choice = choices.find(({ itemId }) => itemId === left.itemId)?.choice;
  return left.offers.find(({ kind }) => kind === choice) ?? left.offers[0] ?? { kind: 'drop' };
}

function stayingError({ moved }: ReplanPreview, itemId: string, index: number): FieldError[] {
  if (moved.some((move) => move.itemId === itemId && move.without)) return [];
  const message = 'stayWithout must be lessons of `moved` that can stay without somebody';
  return [{ field: `stayWithout.${index}`, code: 'not-offered', message }];
}

function errorOf(
  { leftOver }: ReplanPreview,
  { itemId, choice }: LeftOverChoiceDto,
  index: number,
): FieldError[] {
  const left = leftOver.find((each) => each.itemId === itemId);
  if (!left) {
    const message = 'itemId must be a lesson that is left over in this preview';
    return [{ field: `leftOver.${index}.itemId`, code: 'unknown-id', message }];
  }
  if (left.offers.some(({ kind }) => kind === choice)) return [];
  const offered = left.offers.map(({ kind }) => kind);
  const message = `choice must be one of the offers: ${offered.join(', ')}`;
  return [{ field: `leftOver.${index}.choice`, code: 'not-offered', params: { offered }, message }];
}
