import fc from 'fast-check';

/**
 * The seed of every random test. It is fixed, so that a change is judged by what it changes;
 * `TEST_SEED=random` looks for what that one does not find, and TEST_SEED=N repeats a run that failed.
 */
export const SEED =
  process.env.TEST_SEED === 'random' ? Date.now() % 1_000_000 : Number(process.env.TEST_SEED || 1);

fc.configureGlobal({ seed: SEED });
