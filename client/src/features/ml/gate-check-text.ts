import type { Gate } from '@/api/ml-model';
import { mlStrings } from '@/messages/ml';
import { difference, range, short } from './number-text';

type Values = Gate['checks'][number]['values'];
type Found = readonly string[];

const strings = mlStrings.models.measured;

/** What a check of the gate measured, a line a fact. A check this page does not know is shown by its plain names. */
export function gateCheckLines({ name, values }: Gate['checks'][number]): Found {
  const number = (key: string): number | null =>
    typeof values[key] === 'number' ? values[key] : null;
  const shown = (key: string): string => short(number(key));
  switch (name) {
    case 'families':
      return [strings.families({ families: shown('families'), atLeast: shown('atLeast') })];
    case 'error':
      return [
        strings.against({ candidate: shown('candidate'), incumbent: shown('incumbent') }),
        strings.difference({
          difference: difference(number('difference') ?? 0),
          range: range({ low: number('low') ?? 0, high: number('high') ?? 0 }),
        }),
      ];
    case 'calibration':
      return [strings.atMost({ candidate: shown('candidate'), atMost: shown('atMost') })];
    case 'age-bands':
      return bandsOf(values).map((band) =>
        (values[`${band}.evaluated`] === true ? strings.band : strings.bandNotEvaluated)({
          band,
          candidate: shown(`${band}.candidate`),
          incumbent: shown(`${band}.incumbent`),
        }),
      );
    default:
      return Object.entries(values).map(([key, value]) => `${key}: ${String(value)}`);
  }
}

/** Ages as they are named in the values (`6-8.candidate`), the youngest first. */
function bandsOf(values: Values): string[] {
  const bands = Object.keys(values).flatMap((key) => /^(\d+-\d+)\./.exec(key)?.[1] ?? []);
  return [...new Set(bands)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
}
