import { forHosts } from "./hosts/forHosts.ts";
import { forPrograms } from "./programs/forPrograms.ts";
import { forReaders } from "./forReaders.ts";

/** All emitters of a site. Later ones override files of earlier ones at the same path. */
export const emitters = [...forHosts, ...forPrograms, ...forReaders];
