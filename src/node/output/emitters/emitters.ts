import { forHosts } from "./hosts/forHosts.ts";
import { forPrograms } from "./programs/forPrograms.ts";
import { forReaders } from "./forReaders.ts";

/** All that name files of a site; of two at one path the later stands. */
export const emitters = [...forHosts, ...forPrograms, ...forReaders];
