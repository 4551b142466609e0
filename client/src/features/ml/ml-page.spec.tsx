import { File } from 'node:buffer';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { renderWithProviders } from '@/testing/render';
import { page } from '@/testing/samples';
import { apiUrl, http, HttpResponse, problem, server } from '@/testing/server';
import { MlPage, type MlSectionId } from './ml-page';
import { aDriftReport, aModel, anExperiment, aRun, gate, theResults } from './ml-samples';

const show = (section: MlSectionId) => renderWithProviders(<MlPage section={section} />);

const answers = (path: string, body: object) =>
  server.use(http.get(apiUrl(path), () => HttpResponse.json(body)));

/** Remembers what is sent to a path, and answers with `body`. */
function taking(path: string, body: object): unknown[] {
  const sent: unknown[] = [];
  server.use(
    http.post(apiUrl(path), async ({ request }) => {
      sent.push(await request.json().catch(() => null));
      return HttpResponse.json(body);
    }),
  );
  return sent;
}

test('without any model the rules plan, and the way to a training is shown', async () => {
  answers('/ml/models', page([]));
  show('models');
  expect(await screen.findByText('There is no model yet')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Go to the trainings' })).toHaveAttribute('href', '/ml/runs'); // prettier-ignore
});

test('models that cannot be loaded can be asked for again', async () => {
  server.use(http.get(apiUrl('/ml/models'), () => problem(500, 'internal')));
  const { user } = show('models');
  expect(await screen.findByRole('alert')).toHaveTextContent('The models could not be loaded');
  answers('/ml/models', page([aModel()]));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/Version 1 decides, since/)).toBeInTheDocument();
});

test('a version that passed the gate is let in after a question, and a refused one says why', async () => {
  const candidate = aModel({ id: 'model-3', number: 3, status: 'candidate', gate: gate(true), promotedAt: null }); // prettier-ignore
  const refused = aModel({ id: 'model-2', number: 2, status: 'refused', gate: gate(false), promotedAt: null }); // prettier-ignore
  answers('/ml/models', page([candidate, refused, aModel()]));
  const sent = taking('/ml/models/model-3/promote', candidate);
  const { user } = show('models');
  expect(
    await screen.findByText(/Its error on held-out families is not lower/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Let it decide' }));
  expect(sent).toEqual([]);
  const question = screen.getByRole('dialog', { name: 'Let version 3 of “How a lesson goes” decide?' }); // prettier-ignore
  await user.click(within(question).getByRole('button', { name: 'Let it decide' }));
  expect(await screen.findByText('It decides from now on.')).toBeInTheDocument();
  expect(sent).toHaveLength(1);
});

test('a roll-back that is refused says so where the question stood', async () => {
  answers('/ml/models', page([aModel({ previousChampionId: 'model-0' })]));
  server.use(http.post(apiUrl('/ml/models/roll-back'), () => problem(409, 'model.nothing-before')));
  const { user } = show('models');
  await user.click(await screen.findByRole('button', { name: 'Roll back' }));
  const question = screen.getByRole('dialog');
  await user.click(within(question).getByRole('button', { name: 'Roll back' }));
  expect(await within(question).findByRole('alert')).toHaveTextContent(
    'There is no champion before this one.',
  );
});

test('a model is imported from a file, and a refusal says why and keeps the file', async () => {
  answers('/ml/models', page([]));
  const sent: { query: string; type: string | null; bytes: number }[] = [];
  server.use(
    http.post(apiUrl('/ml/models/import'), async ({ request }) => {
      const bytes = (await request.arrayBuffer()).byteLength;
      const { search } = new URL(request.url);
      sent.push({ query: search, type: request.headers.get('Content-Type'), bytes });
      if (sent.length > 1) return HttpResponse.json(aModel({ status: 'candidate' }), { status: 201 }); // prettier-ignore
      return problem(422, 'model.file-invalid', { part: 'input' });
    }),
  );
  const { user } = show('models');
  await user.click(await screen.findByRole('button', { name: 'Import a model' }));
  const form = screen.getByRole('dialog', { name: 'Import a model' });
  await user.click(within(form).getByRole('button', { name: 'Import' }));
  expect(within(form).getByText('Choose the file')).toBeInTheDocument();
  await user.upload(
    within(form).getByLabelText(/^ONNX file/),
    new File(['abc'], 'lessons.onnx') as never,
  );
  await user.click(within(form).getByRole('button', { name: 'Import' }));
  expect(await within(form).findByRole('alert')).toHaveTextContent(
    'its “input” is not as it has to be',
  );
  await user.click(within(form).getByRole('button', { name: 'Import' }));
  expect(await screen.findByText(/Imported. The gate evaluates it/)).toBeInTheDocument();
  const one = { query: '?kind=engagement&lessons=0', type: 'application/octet-stream', bytes: 3 };
  expect(sent).toEqual([one, one]);
});

test('a version shows what the gate found, and its charts have tables behind them', async () => {
  const model = aModel({ gate: gate(true) });
  answers('/ml/models', page([model]));
  answers('/ml/models/model-1', model);
  const { user } = show('models');
  await user.click(await screen.findByRole('button', { name: 'Look at it: version 1' }));
  expect(await screen.findByText('64 families; at least 20 are asked for')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'What it goes by' })).toBeInTheDocument();
  const table = screen.getByRole('region', { name: 'Predicted against what came', hidden: true });
  expect(within(table).getByText('410')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Download as ONNX' })).toHaveAttribute('href', '/api/v1/ml/models/model-1/onnx'); // prettier-ignore
});

test('a training is begun, and one under way is cancelled after a question', async () => {
  const begun: unknown[] = [];
  server.use(
    http.get(apiUrl('/ml/runs'), () => HttpResponse.json(page(begun.length > 0 ? [aRun()] : []))),
    http.post(apiUrl('/ml/runs'), async ({ request }) => {
      begun.push(await request.json());
      return HttpResponse.json(aRun(), { status: 202 });
    }),
  );
  const { user } = show('runs');
  await user.click(await screen.findByRole('button', { name: 'Train now' }));
  expect(await screen.findByText('40% · Learning how lessons go')).toBeInTheDocument();
  expect(begun).toEqual([{}]);
  expect(screen.getByRole('button', { name: 'Train now' })).toBeDisabled();
  const cancelled = taking('/ml/runs/run-1/cancel', aRun());
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('It stops in a moment.')).toBeInTheDocument();
  expect(cancelled).toHaveLength(1);
});

test('an experiment is drawn up only when it is whole', async () => {
  answers('/ml/experiments', page([]));
  answers('/ml/models', page([aModel()]));
  const sent = taking('/ml/experiments', anExperiment({ status: 'draft' }));
  const { user } = show('experiments');
  await user.click(await screen.findByRole('button', { name: 'Draw up an experiment' }));
  await user.click(screen.getByRole('button', { name: 'Draw it up' }));
  expect(screen.getByText('Give it a name')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Name'), 'Models against rules');
  await user.type(screen.getByLabelText('What it is to find out'), 'Do families finish more?');
  await user.click(screen.getByRole('button', { name: 'Draw it up' }));
  expect(await screen.findByText(/Drawn up. Begin it/)).toBeInTheDocument();
  expect(sent).toMatchObject([
    { outcome: 'completion', maxFamilies: 500, arms: [{ serves: 'rules' }, { serves: 'champions' }] }, // prettier-ignore
  ]);
});

test('an experiment shows what the stop rule says, the intervals and the arms', async () => {
  answers('/ml/experiments', page([anExperiment()]));
  answers('/ml/experiments/experiment-1/results', theResults());
  show('experiments');
  expect(await screen.findByText('An arm is better')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: '“models” against “rules”' })).toBeInTheDocument();
  const arms = screen.getByRole('region', { name: 'The arms so far' });
  expect(within(arms).getByRole('row', { name: /models 45 90 0.73/ })).toBeInTheDocument();
  const everybody = screen.getByRole('region', { name: 'If everybody had it' });
  expect(within(everybody).getByRole('row', { name: /models .* 0.72 \(0.69 … 0.75\)/ })).toBeInTheDocument(); // prettier-ignore
});

test('drift names what has moved', async () => {
  answers('/ml/drift', page([aDriftReport()]));
  show('drift');
  expect(await screen.findByText('What has moved: “Time it begins”.')).toBeInTheDocument();
  expect(screen.getByText(/It called for a training/)).toBeInTheDocument();
});

test('rewards of two versions in a week are one point, by their lessons', async () => {
  const week = { monday: '2026-06-01', predicted: 0.8, realised: 0.6 };
  answers('/ml/rewards', {
    items: [
      { ...week, versionId: 'a', lessons: 30 },
      { ...week, versionId: 'b', lessons: 10, realised: 1 },
    ],
  });
  show('rewards');
  const table = await screen.findByRole('region', { name: 'Reward by week', hidden: true });
  const [, row] = within(table).getAllByRole('row', { hidden: true });
  expect(row).toHaveTextContent(/40\s*0.8\s*0.7/);
});

test.each([
  ['runs', 'Nothing has been trained yet'],
  ['drift', 'Drift has not been looked for yet'],
  ['rewards', 'There is nothing to compare yet'],
] as const)('with nothing to show, %s says what will be there', async (section, title) => {
  answers(`/ml/${section}`, section === 'rewards' ? { items: [] } : page([]));
  show(section);
  expect(await screen.findByText(title)).toBeInTheDocument();
});
