import { Link, useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { questionnaireStrings as strings } from '@/messages/questionnaire';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import type { SaveState } from './autosave';
import type { Draft } from './use-draft';

/** What a parent should know above the question: no connection, signed out, answered on two devices. */
export function Notices({ draft, save }: { draft: Draft; save: SaveState }) {
  const { setAside } = draft.state;
  return (
    <>
      <SaveNotice status={save.status} />
      {setAside.length > 0 && (
        <Callout tone="care" live="status" title={strings.setAside.title}>
          {setAside.map(({ part, kept }) => (
            <div key={part}>
              <p>{strings.setAside[kept]({ part: strings.parts[part] })}</p>
              <Button size="s" variant="quiet" onClick={() => draft.store.exchange(part)}>
                {strings.setAside.exchange}
              </Button>
            </div>
          ))}
          <Button size="s" onClick={draft.store.dismissSetAside}>
            {strings.setAside.keep}
          </Button>
        </Callout>
      )}
    </>
  );
}

function SaveNotice({ status }: { status: SaveState['status'] }) {
  const { pathname } = useLocation();
  switch (status) {
    case 'offline':
      return <Callout live="status">{strings.save.offline}</Callout>;
    case 'refused':
      return (
        <Callout live="status" tone="care">
          {strings.save.refused}
        </Callout>
      );
    case 'signed-out':
      return (
        <Callout
          live="status"
          tone="care"
          actions={
            <Button asChild size="s">
              <Link to={`${paths.signIn}?returnTo=${encodeURIComponent(pathname)}`}>
                {strings.save.signIn}
              </Link>
            </Button>
          }
        >
          {strings.save['signed-out']}
        </Callout>
      );
    default:
      return null;
  }
}
