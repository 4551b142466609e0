import { Logger } from '@nestjs/common';
import { saveModel } from '../../src/domain/models/index.js';
import {
  AuditEntry,
  ModelRegistryRepository,
  ModelVersion,
  ModelVersionRepository,
  OutboxEvent,
  packArtefact,
} from '../../src/persistence/index.js';
import { ServingModelsLoader } from '../../src/serving/index.js';
import { aLearnedModel, aModelVersion, anAccount, TestRows } from '../../src/testing/index.js';

let rows: TestRows;
let versions: ModelVersionRepository;
let registry: ModelRegistryRepository;
beforeAll(async () => {
  Logger.overrideLogger(false);
  rows = await TestRows.open();
  versions = new ModelVersionRepository(rows.database);
  registry = rows.repository(ModelRegistryRepository);
});
beforeEach(() => rows.empty('exposures', 'model_versions', 'audit_entries', 'outbox_events'));
afterAll(() => rows.close());

const bySystem = { accountId: null, at: new Date('2026-11-20T03:00:00Z') };
const add = (values: Partial<ModelVersion> = {}): Promise<ModelVersion> =>
  rows.insert(aModelVersion(values));
const statusOf = async (id: string) => (await versions.findById(id))?.status;

describe('the registry of models', () => {
  it('numbers versions by kind, also when two are added at once', async () => {
    const model = saveModel(aLearnedModel());
    const { counts } = aModelVersion();
    const make = (kind: 'engagement' | 'satisfaction') =>
      versions.add({ kind, packed: packArtefact(model), counts, origin: 'trained', schemaVersion: 1, seed: 1, codeVersion: '1' }); // prettier-ignore
    const made = await Promise.all([make('engagement'), make('engagement'), make('satisfaction')]);
    const numbers = made.map(({ kind, number }) => `${kind} ${number}`).sort();
    expect(numbers).toEqual(['engagement 1', 'engagement 2', 'satisfaction 1']);
  });

  it('has one champion a kind: the database refuses a second', async () => {
    await add({ status: 'champion' });
    await expect(add({ status: 'champion', number: 2 })).rejects.toThrow('model_versions_champion_key'); // prettier-ignore
    await add({ status: 'champion', kind: 'satisfaction' });
  });

  it('archives the champion whose place is taken, and tells who did it', async () => {
    const account = await rows.insert(anAccount({ staffRole: 'steward' }));
    const [first, second] = [await add({ status: 'champion' }), await add({ number: 2 })];
    await registry.promote(second, { accountId: account.id, at: bySystem.at });
    expect([await statusOf(first.id), await statusOf(second.id)]).toEqual(['archived', 'champion']);
    expect(await versions.findById(second.id)).toMatchObject({
      previousChampionId: first.id,
      promotedBy: account.id,
      promotedAt: bySystem.at,
    });
    const audit = await rows.dataSource.getRepository(AuditEntry).find();
    expect(audit).toMatchObject([
      { action: 'model.promoted', accountId: account.id, subjectId: second.id },
    ]);
    const events = await rows.dataSource.getRepository(OutboxEvent).find();
    expect(events).toMatchObject([
      { type: 'model.promoted', familyId: null, subjectId: second.id, publishedAt: null },
    ]);
  });

  it('leaves one champion when two are promoted at once', async () => {
    const rivals = [await add(), await add({ number: 2 }), await add({ number: 3 })];
    await Promise.all(rivals.map((rival) => registry.promote(rival, bySystem)));
    const statuses = await Promise.all(rivals.map(({ id }) => statusOf(id)));
    expect(statuses.sort()).toEqual(['archived', 'archived', 'champion']);
  });

  it('rolls back to the champion before, and before that, and then says there is none', async () => {
    const made = [await add(), await add({ number: 2 }), await add({ number: 3 })];
    for (const version of made) await registry.promote(version, bySystem);
    const back = await registry.rollBack('engagement', bySystem);
    expect(back?.id).toBe(made[1]!.id);
    expect(await statusOf(made[2]!.id)).toBe('archived');
    expect((await registry.rollBack('engagement', bySystem))?.id).toBe(made[0]!.id);
    expect(await registry.rollBack('engagement', bySystem)).toBeNull();
    expect(await statusOf(made[0]!.id)).toBe('champion');
  });

  it('lets a champion be archived: rules decide then', async () => {
    const champion = await add({ status: 'champion' });
    await registry.archive(champion, bySystem);
    expect(await versions.findChampions()).toEqual([]);
  });
});

describe('the champions of a process', () => {
  const championsOf = (): ServingModelsLoader => new ServingModelsLoader(versions);

  it('are none, and no error, where the registry is empty', async () => {
    const { servingModels, versions: served } = await championsOf().present();
    expect(servingModels).toEqual({ generator: null, engagement: null, satisfaction: null });
    expect(served).toEqual({});
  });

  it('change with the registry, without a restart', async () => {
    const [first, second] = [await add({ status: 'champion' }), await add({ number: 2 })];
    const process = championsOf();
    expect((await process.present()).versions).toEqual({ engagement: first.id });
    await registry.promote(second, bySystem);
    expect((await process.present()).versions).toEqual({ engagement: second.id });
    await registry.rollBack('engagement', bySystem);
    expect((await process.present()).versions).toEqual({ engagement: first.id });
    await registry.archive(first, bySystem);
    expect((await process.present()).servingModels.engagement).toBeNull();
  });

  it.each([
    ['a changed byte', { checksum: 'f'.repeat(64) }],
    ['no model at all', { artefact: Buffer.from('not a model') }],
  ])('keep serving the last good one beside %s, and say so in the registry', async (_what, bad) => {
    const good = await add({ status: 'champion' });
    const process = championsOf();
    await process.present();
    const broken = await add({ number: 2, ...bad });
    await registry.promote(broken, bySystem);
    expect((await process.present()).versions).toEqual({ engagement: good.id });
    expect((await versions.findById(broken.id))?.artefactProblem).toContain('artefact');
    // A process that has never had a good one lets the rules decide.
    expect((await championsOf().present()).servingModels.engagement).toBeNull();
  });

  it('are not served where they were made for other features', async () => {
    const saved = { ...saveModel(aLearnedModel()), schemaVersion: 99 };
    const { counts } = aModelVersion();
    const other = await versions.add({ kind: 'engagement', packed: packArtefact(saved), counts, origin: 'trained', schemaVersion: 99, seed: 1, codeVersion: '1' }); // prettier-ignore
    await registry.promote(other, bySystem);
    expect((await championsOf().present()).servingModels.engagement).toBeNull();
    expect((await versions.findById(other.id))?.artefactProblem).toContain('schemaVersion');
  });

  it('go on while the registry is away', async () => {
    await add({ status: 'champion' });
    const away = { findChampionIds: () => Promise.reject(new Error('no database')) };
    const process = new ServingModelsLoader(away as unknown as ModelVersionRepository);
    expect((await process.present()).servingModels.engagement).toBeNull();
  });
});
