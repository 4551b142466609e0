import type { Hand } from './hand';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Signs in at the local stand-in as somebody typed, and ends on the first screen the app shows them. */
export async function signIn(hand: Hand, url: string, person: Person): Promise<void> {
  await hand.page.goto(url);
  await hand.press(hand.page.getByRole('link', { name: 'Continue with Google' }));
  await answerStandIn(hand, person);
}

/** The stand-in's page: who it is, typed. */
export async function answerStandIn(hand: Hand, { name, email }: Person): Promise<void> {
  await hand.type(hand.page.getByLabel('Name'), name);
  await hand.type(hand.page.getByLabel('E-mail'), email);
  await hand.press(hand.button('Continue'));
}

/** Gives the one consent that is needed; the others stay off. */
export async function giveConsent(hand: Hand): Promise<void> {
  await hand.press(hand.page.getByRole('switch').first());
  await hand.press(hand.button('Continue'));
}

export interface NewChild {
  readonly name: string;
  readonly age: number;
}

/** The fields of one child on the screen that asks who is learning, by its place from 0. */
export function childFields(hand: Hand, index: number) {
  const card = hand.page
    .getByRole('region')
    .filter({ has: hand.page.getByLabel('Age') })
    .nth(index);
  return { name: card.getByLabel('Name'), age: card.getByLabel('Age') };
}

/** Who is learning: only what cannot be suggested is typed. */
async function nameChildren(hand: Hand, children: readonly NewChild[]): Promise<void> {
  for (const [index, child] of children.entries()) {
    if (index > 0) await hand.press(hand.button('Add another child'));
    const fields = childFields(hand, index);
    await hand.type(fields.name, child.name);
    await hand.type(fields.age, String(child.age));
  }
}

/** The newcomer's whole way from the address to the review page, with the suggestions accepted. */
export async function reachReview(
  hand: Hand,
  url: string,
  { person, children, look }: NewcomerOptions,
): Promise<void> {
  await hand.page.goto(url);
  await look('sign-in');
  await signIn(hand, url, person);
  await hand.arrives('Before we begin');
  await look('consent');
  await giveConsent(hand);
  await hand.arrives('First, about you');
  await look('first question');
  await hand.press(hand.button('Use the suggestions for the rest'));
  await hand.arrives('Who is learning?');
  await nameChildren(hand, children);
  await look('children');
  await hand.press(hand.button('Use the suggestions for the rest'));
  await hand.arrives('Does this look right?');
  await look('review');
}

export interface NewcomerOptions {
  readonly person: Person;
  readonly children: readonly NewChild[];
  /** Called on every screen of the way, with a name for it. */
  readonly look: (screen: string) => Promise<void>;
}
