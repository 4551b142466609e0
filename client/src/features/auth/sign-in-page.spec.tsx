import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { SignInPage } from './sign-in-page';

const at = (address: string) => renderWithProviders(<SignInPage />, { at: address });
const button = () => screen.getByRole('link', { name: 'Continue with Google' });

test('the way in leads to the provider and comes back to where one wanted to go', () => {
  at('/sign-in?returnTo=%2Fweek%2F2026-11-23');
  expect(button()).toHaveAttribute('href', '/api/v1/auth/google?returnTo=%2Fweek%2F2026-11-23');
  expect(document.title).toBe('Sign in · BrightPath');
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
  'an address of somebody else (%s) is not followed after sign-in',
  (returnTo) => {
    at(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect(button()).toHaveAttribute('href', '/api/v1/auth/google?returnTo=%2F');
  },
);

test('a refused sign-in is explained in words', () => {
  at('/sign-in?error=sign-in.cancelled');
  expect(screen.getByRole('alert')).toHaveTextContent(
    'Google was told not to share your sign-in. Nothing was saved.',
  );
});

test('an unknown error code is shown rather than swallowed', () => {
  at('/sign-in?error=sign-in.surprise');
  expect(screen.getByRole('alert')).toHaveTextContent('sign-in.surprise');
});

test('too many sign-ins in a row are explained by waiting, not by a code', () => {
  at('/sign-in?error=request.too-many');
  expect(screen.getByRole('alert')).toHaveTextContent('Wait a minute, then try again.');
  expect(screen.getByRole('alert')).not.toHaveTextContent('request.too-many');
});
