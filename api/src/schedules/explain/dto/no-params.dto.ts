/** The parameters of a code that says everything. */
export class NoParamsDto {}
