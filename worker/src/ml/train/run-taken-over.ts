/** Thrown where another worker has taken the run over, or it has been stopped: what this one made is not kept. */
export class RunTakenOver extends Error {
  override readonly name = 'RunTakenOver';
}
