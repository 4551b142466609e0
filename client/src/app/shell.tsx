import { Fragment, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import {
  Boxes,
  CalendarRange,
  ListChecks,
  ListTodo,
  Settings,
  Sun,
  type LucideIcon,
} from 'lucide-react';
import { NavLink, Outlet, useLocation } from 'react-router';
import type { Session } from '@/api/model';
import { isSteward, sessionQuery } from '@/api/session';
import { paths } from '@/lib/paths';
import { appStrings } from '@/messages/app';
import { floor } from '@/ui/floor';
import { lazyPart } from '@/ui/lazy-part';
import { LifeButton } from './life-button';
import { useFocusOnNavigation } from './focus-on-navigation';
import { OnItsWay } from '@/ui/on-its-way';
import styles from './shell.module.css';

/** Comes after the first paint: what is kept here was kept before, and few people have an invitation that waits. */
const BehindTheScreen = lazyPart(async () => ({
  default: (await import('./behind-the-screen')).BehindTheScreen,
}));

const NotificationBell = lazyPart(async () => ({
  default: (await import('./behind-the-screen')).NotificationBell,
}));

/** Its line takes no room while all is well. */
const OfflineNotice = lazyPart(async () => ({
  default: (await import('./offline-notice')).OfflineNotice,
}));

const FactSheet = lazyPart(async () => ({ default: (await import('./fact-sheet')).FactSheet }));

interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
}

/** The rail lists only places that exist. Records joins once there are records to show. */
const places: Place[] = [
  { to: paths.today, label: appStrings.today, icon: Sun },
  { to: paths.week, label: appStrings.week, icon: CalendarRange },
  { to: paths.tasks, label: appStrings.tasks, icon: ListChecks },
  { to: paths.plan, label: appStrings.plan, icon: ListTodo },
  { to: paths.settings, label: appStrings.settings, icon: Settings },
];

const models: Place = { to: paths.ml, label: appStrings.models, icon: Boxes };

/** The places in the rail; staff also see the models. */
function placesOf(session: Session | undefined): Place[] {
  return session && isSteward(session) ? [...places, models] : places;
}

/** The frame of everything behind sign-in: a slim rail at the left on a desktop, a bar at the bottom on a phone. */
export function Shell() {
  useFocusOnNavigation();
  const asksForFact = useLocation().search.includes('fact=');
  // The loaders have requested the session; this only reads it.
  const session = useQuery({ ...sessionQuery, enabled: false }).data;
  const mine = placesOf(session);
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {appStrings.skipToContent}
      </a>
      <nav aria-label={appStrings.mainNavigation} className={styles.nav} {...floor}>
        <img src="/icon.svg" alt="" width={36} height={36} className={styles.mark} />
        <ul className={styles.places}>
          {mine.map(({ to, label, icon: Icon }, index) => (
            <Fragment key={to}>
              {index === Math.ceil(places.length / 2) && <LifeButton />}
              <li>
                <NavLink to={to} className={styles.place}>
                  <Icon aria-hidden size={22} strokeWidth={1.75} />
                  <span>{label}</span>
                </NavLink>
              </li>
            </Fragment>
          ))}
          <li className={styles.bell}>
            {session?.family && session.consent.service && (
              <Suspense>
                <NotificationBell />
              </Suspense>
            )}
          </li>
        </ul>
      </nav>
      <main id="content" tabIndex={-1} className={styles.main}>
        <Suspense>
          <OfflineNotice />
        </Suspense>
        {session && (
          <Suspense>
            <BehindTheScreen session={session} />
          </Suspense>
        )}
        <Outlet />
        {asksForFact && (
          <OnItsWay onClose={() => window.history.back()}>
            <FactSheet />
          </OnItsWay>
        )}
      </main>
    </div>
  );
}
