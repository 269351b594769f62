import { createApp, type App } from '../app';
import { readConfig } from '../config';

/** Does something with the wired parts, also beside a running service, and closes them whatever happens. */
export async function withApp<T>(env: NodeJS.ProcessEnv, work: (app: App) => Promise<T>): Promise<T> {
  const app = await createApp(readConfig(env), { share: true });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
