/** A message as it is written in the catalogue, or as the build compiled it. */
export type Message = string | CompiledMessage;

/** The compiled form: pieces of text, and for each argument its name, its kind and the texts to choose from. */
export type CompiledMessage = readonly unknown[];
