import { useQuery } from '@tanstack/react-query';
import { TrendingUp } from 'lucide-react';
import type { RewardWeek } from '@/api/ml-model';
import { formatDate } from '@/lib/format';
import { mlStrings } from '@/messages/ml';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/state';
import { Chart } from './charts/chart';
import { Lines } from './charts/lines';
import { QueryState } from './query-state';
import { count, short, shortDate } from './number-text';
import { rewardsQuery } from './queries';

const strings = mlStrings.rewards;
const HEIGHT = 260;

/** One point a week: where two versions served in it, by the lessons each planned. */
function byWeek(weeks: readonly RewardWeek[]): Omit<RewardWeek, 'versionId'>[] {
  const sums = new Map<string, Omit<RewardWeek, 'versionId'>>();
  for (const { monday, lessons, predicted, realised } of weeks) {
    const old = sums.get(monday) ?? { monday, lessons: 0, predicted: 0, realised: 0 };
    const all = old.lessons + lessons;
    const mixed = (before: number, now: number) =>
      all === 0 ? now : (before * old.lessons + now * lessons) / all;
    sums.set(monday, {
      monday,
      lessons: all,
      predicted: mixed(old.predicted, predicted),
      realised: mixed(old.realised, realised),
    });
  }
  return [...sums.values()].sort((a, b) => a.monday.localeCompare(b.monday));
}

/** The predicted and the real reward, week by week. */
export function RewardsSection() {
  const rewards = useQuery(rewardsQuery);
  return (
    <QueryState query={rewards} failed={strings.loadFailed}>
      {(rows) => {
        const weeks = byWeek(rows);
        if (weeks.length === 0) {
          return (
            <EmptyState icon={<TrendingUp />} title={strings.emptyTitle}>
              {strings.emptyText}
            </EmptyState>
          );
        }
        return (
          <Card>
            <Chart
              title={strings.title}
              lead={strings.lead}
              height={HEIGHT}
              table={{
                head: [strings.week, strings.lessons, strings.predicted, strings.realised],
                rows: weeks.map(({ monday, lessons, predicted, realised }) => [
                  formatDate(monday),
                  count(lessons),
                  short(predicted),
                  short(realised),
                ]),
              }}
            >
              {(width) => (
                <Lines
                  width={width}
                  height={HEIGHT}
                  domain={[0, 1]}
                  labels={weeks.map(({ monday }) => shortDate(monday))}
                  series={[
                    {
                      name: strings.predicted,
                      look: 'second',
                      points: weeks.map(({ predicted }) => ({ value: predicted })),
                    },
                    {
                      name: strings.realised,
                      look: 'first',
                      points: weeks.map(({ realised }) => ({ value: realised })),
                    },
                  ]}
                />
              )}
            </Chart>
          </Card>
        );
      }}
    </QueryState>
  );
}
