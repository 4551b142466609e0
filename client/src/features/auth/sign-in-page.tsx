import { Check } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { signInUrl } from '@/api/sign-in';
import { paths } from '@/lib/paths';
import { authStrings } from '@/messages/auth';
import { wordFor } from '@/messages/i18n';
import { Brand } from '@/ui/brand';
import { Button } from '@/ui/button';
import { Callout } from '@/ui/callout';
import { GoogleMark } from './google-mark';
import { PaperWeek } from './paper-week';
import styles from './sign-in-page.module.css';

/** Only addresses of our own: what comes in the query could be anybody's. */
function ownPath(returnTo: string | null): string {
  return returnTo && /^\/(?![/\\])/.test(returnTo) ? returnTo : paths.home;
}

function SignInError({ code }: { code: string }) {
  return (
    <Callout tone="care" live="alert" title={authStrings.errorTitle}>
      {wordFor(authStrings.errors, code) ?? authStrings.unknownError({ code })}
    </Callout>
  );
}

/** The first screen: what BrightPath is, and one button. */
export function SignInPage() {
  const [query] = useSearchParams();
  const error = query.get('error');
  return (
    <main className={styles.page}>
      <title>{authStrings.documentTitle}</title>
      <div className={styles.words}>
        <Brand />
        <h1 className={styles.headline}>{authStrings.headline}</h1>
        <p className={styles.lead}>{authStrings.lead}</p>
        {error && <SignInError code={error} />}
        <Button asChild variant="secondary" size="l" icon={<GoogleMark />}>
          <a href={signInUrl(ownPath(query.get('returnTo')))}>{authStrings.continueWithGoogle}</a>
        </Button>
        <p className={styles.small}>{authStrings.onlyForSignIn}</p>
        <ul className={styles.points}>
          {Object.values(authStrings.points).map((point) => (
            <li key={point}>
              <Check aria-hidden size={18} className={styles.tick} />
              <span>{point}</span>
            </li>
          ))}
        </ul>
      </div>
      <PaperWeek />
    </main>
  );
}
