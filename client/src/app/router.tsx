import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { paths } from '@/lib/paths';
import {
  enter,
  leaveWhenSignedIn,
  requireConsent,
  requireOnboarded,
  requireSession,
} from './guards';
import { Loading } from './loading';
import { NotFound, RouteError } from './route-error';
import { Shell } from './shell';

const insideRail: RouteObject[] = [
  {
    path: paths.today,
    loader: requireOnboarded,
    lazy: {
      Component: async () => (await import('@/features/schedules/today/today-page')).TodayPage,
    },
  },
  ...[paths.week, `${paths.week}/:date`].map((path) => ({
    path,
    loader: requireOnboarded,
    lazy: {
      Component: async () => (await import('@/features/schedules/week/week-page')).WeekPage,
    },
  })),
  {
    path: paths.generate,
    loader: requireOnboarded,
    lazy: {
      Component: async () =>
        (await import('@/features/schedules/generate/generate-page')).GeneratePage,
    },
  },
  {
    path: paths.plan,
    loader: requireOnboarded,
    lazy: { Component: async () => (await import('@/features/family-plan/plan-page')).PlanPage },
  },
  { path: paths.ml, loader: () => redirect(paths.mlSection('models')) },
  {
    path: paths.mlSection(':section'),
    loader: requireSession,
    lazy: { Component: async () => (await import('./ml-screen')).MlScreen },
  },
  ...[paths.settings, paths.settingsSection(':section')].map((path) => ({
    path,
    loader: requireSession,
    lazy: { Component: async () => (await import('./settings-page')).SettingsPage },
  })),
];

/** Every address of the app. Screens come lazily; each has the boundary around it, so one broken screen stays one. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: RouteError,
    children: [
      { path: paths.home, loader: enter, Component: Loading },
      {
        path: paths.signIn,
        loader: leaveWhenSignedIn,
        lazy: { Component: async () => (await import('@/features/auth/sign-in-page')).SignInPage },
      },
      {
        path: paths.signedIn,
        lazy: {
          Component: async () => (await import('@/features/auth/signed-in-page')).SignedInPage,
        },
      },
      {
        path: paths.consent,
        loader: requireSession,
        lazy: {
          Component: async () => (await import('@/features/consents/consent-page')).ConsentPage,
        },
      },
      {
        path: `${paths.welcome}/*`,
        loader: requireConsent,
        lazy: {
          Component: async () =>
            (await import('@/features/questionnaire/welcome-page')).WelcomePage,
        },
      },
      {
        Component: Shell,
        children: insideRail.map((route) => ({ ...route, ErrorBoundary: RouteError })),
      },
      { path: '*', Component: NotFound },
    ],
  },
];

export const router = createBrowserRouter(routes);
