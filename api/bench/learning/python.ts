import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Everything on one core: no library may start threads of its own. */
const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
};

/** Where Python is, or why there is none to compare with. */
export type PythonSetup = { readonly python: string } | { readonly missing: string };

/** Makes a Python environment with scikit-learn and numpy in `folder`, or uses the one that `given` names. */
export function setUpPython(folder: string, given: string | undefined): PythonSetup {
  if (given) return hasSklearn(given) ? { python: given } : { missing: `${given} has no sklearn` };
  const found = ['python3', 'python'].find((name) => succeeds(name, ['--version']));
  if (!found) return { missing: 'no Python was found' };
  if (hasSklearn(found)) return { python: found };
  const environment = join(folder, 'python');
  process.stderr.write('setting up a Python environment with scikit-learn ...\n');
  if (!succeeds(found, ['-m', 'venv', environment])) {
    return { missing: `${found} could not make a virtual environment` };
  }
  const python = join(
    environment,
    ...(process.platform === 'win32' ? ['Scripts', 'python'] : ['bin', 'python']),
  );
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  if (!succeeds(python, [...install, 'scikit-learn', 'numpy']) || !hasSklearn(python)) {
    return { missing: 'scikit-learn could not be installed' };
  }
  return { python };
}

function hasSklearn(python: string): boolean {
  return succeeds(python, ['-c', 'import sklearn, numpy']);
}

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0;
}

/** A running `reference.py`: one JSON line in, one out. */
export class Reference {
  private readonly answers: AsyncIterator<string>;

  private constructor(private readonly child: ReturnType<typeof spawn>) {
    this.answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]();
  }

  /** Starts it on the data in `folder`; also returns the versions it says it has. */
  static async start(
    python: string,
    folder: string,
  ): Promise<{ readonly reference: Reference; readonly versions: Record<string, string> }> {
    const script = join(import.meta.dirname, 'reference.py');
    const child = spawn(python, [script, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, ...ONE_THREAD },
    });
    const reference = new Reference(child);
    const versions = (await reference.nextAnswer()) as Record<string, string>;
    return { reference, versions };
  }

  async ask(task: object): Promise<unknown> {
    this.child.stdin!.write(`${JSON.stringify(task)}\n`);
    return await this.nextAnswer();
  }

  stop(): void {
    this.child.stdin!.end();
  }

  private async nextAnswer(): Promise<unknown> {
    const answer = await this.answers.next();
    if (answer.done) throw new Error('reference.py ended before it answered; its error is above');
    return JSON.parse(answer.value) as unknown;
  }
}
