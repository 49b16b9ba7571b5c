import { forHosts } from "./hosts/forHosts.ts";
import { forPrograms } from "./programs/forPrograms.ts";
import { forReaders } from "./forReaders.ts";

/** All emitters of a site. If two emit a file at the same path, the later one wins. */
export const emitters = [...forHosts, ...forPrograms, ...forReaders];
