import { useQuery } from '@tanstack/react-query';
import type { ConsentDecision, ConsentRecord, ConsentText } from '@/api/model';
import { problemText } from '@/api/problem-text';
import { consentHistoryQuery } from '@/api/queries/consents';
import { children } from '@/api/queries/family';
import { useFamily } from '@/api/session';
import { formatInstant } from '@/lib/format';
import { consentStrings } from '@/messages/consents';
import { Card } from '@/ui/card';
import { Skeleton } from '@/ui/skeleton';
import { ErrorState } from '@/ui/state';
import styles from './consents-section.module.css';

/** The API lists them as they were made. */
const newestFirst = (rows: readonly ConsentRecord[]) =>
  [...rows].sort((a, b) => b.decidedAt.localeCompare(a.decidedAt) || b.id.localeCompare(a.id));

/** All decisions as a table, newest first: each is a row of its own and none is ever changed. */
export function ConsentHistory({ texts }: { texts: readonly ConsentText[] }) {
  const { timeZone } = useFamily();
  const history = useQuery(consentHistoryQuery);
  const titleOf = (purpose: string) =>
    texts.find((text) => text.purpose === purpose)?.title ?? purpose;
  const kids = useQuery(children.all()).data;
  const whatFor = ({ purpose, childId }: ConsentDecision) => {
    const title = titleOf(purpose);
    if (!childId) return title;
    const name = kids?.find(({ id }) => id === childId)?.name ?? consentStrings.someChild;
    return consentStrings.forChild({ title, name });
  };
  return (
    <Card title={consentStrings.historyTitle}>
      {history.isPending && <Skeleton count={3} />}
      {history.isError && (
        <ErrorState title={consentStrings.loadFailed} onRetry={() => void history.refetch()}>
          {problemText(history.error)}
        </ErrorState>
      )}
      {history.data?.length === 0 && <p className={styles.state}>{consentStrings.historyEmpty}</p>}
      {history.data && history.data.length > 0 && (
        <div className={styles.scroll} data-sideways="">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{consentStrings.when}</th>
                <th scope="col">{consentStrings.what}</th>
                <th scope="col">{consentStrings.decision}</th>
                <th scope="col">{consentStrings.textVersion}</th>
              </tr>
            </thead>
            <tbody>
              {newestFirst(history.data).map((row) => (
                <tr key={row.id}>
                  <td>{formatInstant(row.decidedAt, timeZone)}</td>
                  <td>{whatFor(row)}</td>
                  <td>{row.granted ? consentStrings.yes : consentStrings.no}</td>
                  <td>{row.textVersion}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
