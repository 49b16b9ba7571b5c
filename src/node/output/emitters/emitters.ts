import { forHosts } from "./hosts/forHosts.ts";
import { forPrograms } from "./programs/forPrograms.ts";
import { forReaders } from "./forReaders.ts";
import { emitPublic } from "./publicFiles.ts";

/** All emitters of a site. If two emitters have a file at the same path, the file of the later one is used. */
export const emitters = [emitPublic, ...forHosts, ...forPrograms, ...forReaders];
