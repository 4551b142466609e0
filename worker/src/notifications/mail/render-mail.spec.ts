import { NOTIFICATION_KINDS } from '@brightpath/api/domain/notifications';
import { messageOf, renderDigest, renderMail, type Told } from './render-mail.js';

const links = {
  publicUrl: 'https://plan.example.org',
  unsubscribe: 'https://plan.example.org/api/v1/mail/unsubscribe?token=abc.def',
};
const told = (values: Partial<Told>): Told => ({
  kind: 'task-due',
  subjectId: '0199a3c2-7b1e-7c55-8f1a-2d4e6f8a9b0c',
  data: {
    at: '2027-08-01T15:00:00.000Z',
    date: '2027-08-01',
    lessons: 9,
    done: 7,
    tasks: 1,
    leadMinutes: 1440,
  },
  names: { title: 'Letter of intent', by: 'Anna Rivers', isOver: false },
  timeZone: 'Europe/Lisbon',
  address: 'sam@example.org',
  ...values,
});

it.each(NOTIFICATION_KINDS)('%s reads as it does in both formats', (kind) => {
  expect(renderMail(told({ kind }), links)).toMatchSnapshot();
});

it('several read as one', () => {
  const all = NOTIFICATION_KINDS.slice(0, 4).map((kind) => told({ kind }));
  expect(renderDigest(all, links)).toMatchSnapshot();
});

it('a task for the whole day is due on that day, not at the midnight after it', () => {
  const data = { at: '2027-08-01T23:00:00.000Z', date: '2027-08-01' };
  expect(messageOf(told({ data }))?.subject).toBe('Letter of intent: due on Sunday 1 August');
});

it('says nothing of what is gone or done', () => {
  expect(renderMail(told({ names: { title: null, by: null, isOver: false } }), links)).toBeNull();
  expect(
    renderMail(told({ names: { title: 'Letter', by: null, isOver: true } }), links),
  ).toBeNull();
  expect(
    renderDigest([told({ names: { title: null, by: null, isOver: false } })], links),
  ).toBeNull();
});

it('takes a title for text, whatever is in it', () => {
  const title = '<img src=x onerror=alert(1)> & "so" <%= it.secret %>';
  const mail = renderMail(told({ names: { title, by: null, isOver: false } }), links);
  expect(mail?.html).not.toContain('<img');
  expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot; &lt;%= it.secret %&gt;'); // prettier-ignore
  expect(mail?.text).toContain(title);
});
