import { may, type Role, type Viewer } from '../model/viewer';
import { Forbidden, Unauthenticated } from '../errors';

/** Refuses who may not do what takes this role for the dataset. */
export function requireRole(viewer: Viewer | undefined, role: Role, dataset: string): asserts viewer is Viewer {
  if (!viewer) throw new Unauthenticated();
  if (!may(viewer, role, dataset)) throw new Forbidden(role, dataset);
}
