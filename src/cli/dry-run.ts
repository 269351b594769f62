/** Ends a transaction that was only to be looked at. */
export class DryRun extends Error {}
