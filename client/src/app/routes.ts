import { redirect, type RouteObject } from 'react-router';
import type { LoadData } from '@/api/load-data';
import { loadToday } from '@/features/schedules/today/today-data';
import { loadWeek } from '@/features/schedules/week/week-data';
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
import { screenLoader } from './screen-loader';
import { Shell } from './shell';

/** The two screens that somebody lands on most: what they load is in the first code that arrives. */
const atOnce = (loadData: LoadData) => () => Promise.resolve(loadData);

const insideRail: RouteObject[] = [
  {
    path: paths.today,
    loader: screenLoader(requireOnboarded, atOnce(loadToday)),
    lazy: {
      Component: async () => (await import('./today-screen')).TodayScreen,
    },
  },
  ...[paths.week, `${paths.week}/:date`].map((path) => ({
    path,
    loader: screenLoader(requireOnboarded, atOnce(loadWeek)),
    lazy: {
      Component: async () => (await import('@/features/schedules/week/week-page')).WeekPage,
    },
  })),
  {
    path: paths.generate,
    loader: screenLoader(
      requireOnboarded,
      async () => (await import('@/features/schedules/generate/generate-data')).loadGenerate,
    ),
    lazy: {
      Component: async () =>
        (await import('@/features/schedules/generate/generate-page')).GeneratePage,
    },
  },
  {
    path: paths.tasks,
    loader: screenLoader(
      requireOnboarded,
      async () => (await import('@/features/tasks/tasks-data')).loadTasks,
    ),
    lazy: { Component: async () => (await import('./tasks-screen')).TasksScreen },
  },
  {
    path: paths.plan,
    loader: screenLoader(
      requireOnboarded,
      async () => (await import('@/features/family-plan/plan-data')).loadPlan,
    ),
    lazy: { Component: async () => (await import('@/features/family-plan/plan-page')).PlanPage },
  },
  { path: paths.ml, loader: () => redirect(paths.mlSection('models')) },
  {
    path: paths.mlSection(':section'),
    loader: screenLoader(
      requireSession,
      async () => (await import('@/features/ml/ml-data')).loadMlSection,
    ),
    lazy: { Component: async () => (await import('./ml-screen')).MlScreen },
  },
  ...[paths.settings, paths.settingsSection(':section')].map((path) => ({
    path,
    loader: screenLoader(
      requireSession,
      async () => (await import('./settings-data')).loadSettings,
    ),
    lazy: { Component: async () => (await import('./settings-page')).SettingsPage },
  })),
];

/**
 * Every address of the app. A screen's code, guard and data are asked for at once: `lazy` loads the component while
 * the loader runs (screen-loader.ts). Each screen has the boundary around it, so one broken screen stays one.
 */
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
        path: paths.join(':id'),
        loader: requireSession,
        lazy: { Component: async () => (await import('@/features/auth/join-page')).JoinPage },
      },
      {
        lazy: { Component: async () => (await import('./before-plan')).BeforePlan },
        children: [
          {
            path: paths.consent,
            loader: screenLoader(
              requireSession,
              async () => (await import('@/features/consents/consent-data')).loadConsents,
            ),
            lazy: {
              Component: async () => (await import('@/features/consents/consent-page')).ConsentPage,
            },
          },
          {
            path: `${paths.welcome}/*`,
            loader: screenLoader(
              requireConsent,
              async () =>
                (await import('@/features/questionnaire/questionnaire-data')).loadQuestionnaire,
            ),
            lazy: {
              Component: async () =>
                (await import('@/features/questionnaire/welcome-page')).WelcomePage,
            },
          },
        ],
      },
      {
        Component: Shell,
        children: insideRail.map((route) => ({ ...route, ErrorBoundary: RouteError })),
      },
      { path: '*', Component: NotFound },
    ],
  },
];
