import { createApp, type App } from '../app';
import { readConfig } from '../config';
import { withProgress, type Tell } from './progress';

/** Does something with the wired parts, also beside a running service, and closes them whatever happens. */
export const withApp = <T>(env: NodeJS.ProcessEnv, work: (app: App, tell: Tell) => Promise<T>): Promise<T> =>
  withProgress(async tell => {
    const config = readConfig(env);
    tell('Opening the database');
    const app = await createApp(config, { share: true });
    tell('');
    try {
      return await work(app, tell);
    } finally {
      tell('');
      await app.close();
    }
  });
