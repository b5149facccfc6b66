// The entry of a reader's thread: one does not inherit the loader of TypeScript on every version of Node.
import { register } from 'tsx/esm/api';

register();
await import('./reader-thread.ts');
