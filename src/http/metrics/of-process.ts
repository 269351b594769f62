import { readdir } from 'node:fs/promises';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { single, type Measure } from './exposition';

/** By the names that dashboards know from elsewhere. */
const memory = [
  ['process_resident_memory_bytes', 'Memory of the process.', 'rss'],
  ['nodejs_heap_size_used_bytes', 'Heap that is in use.', 'heapUsed'],
  ['nodejs_heap_size_total_bytes', 'Heap that there is.', 'heapTotal'],
  ['nodejs_external_memory_bytes', 'Memory besides the heap.', 'external'],
] as const;

const began = Date.now() / 1000 - process.uptime();

/** Milliseconds after which the event loop is to come back to us; later than that is late. */
const resolution = 10;

/** What the process uses. How late the event loop is, is of the time since it was last asked for. */
export class OfProcess {
  readonly #delay = monitorEventLoopDelay({ resolution });

  constructor() {
    this.#delay.enable();
  }

  stop() {
    this.#delay.disable();
  }

  async measures(): Promise<Measure[]> {
    const [{ user, system }, used, files] = [process.cpuUsage(), process.memoryUsage(), await openFiles()];
    const late = Math.max(0, this.#delay.percentile(99) / 1e6 - resolution) / 1000;
    this.#delay.reset();
    return [
      single('process_cpu_seconds', 'counter', 'CPU that the process used.', (user + system) / 1e6),
      single('process_start_time_seconds', 'gauge', 'When the process began, in seconds since 1970.', began),
      ...(files === undefined ? [] : [single('process_open_fds', 'gauge', 'Files and connections that are open.', files)]),
      ...memory.map(([name, help, what]) => single(name, 'gauge', help, used[what])),
      single('nodejs_eventloop_lag_p99_seconds', 'gauge', 'By how much one in a hundred turns of the event loop was late.', late),
      single('kontor_eventloop_active_seconds', 'counter', 'Time that the event loop was busy.', performance.eventLoopUtilization().active / 1000),
    ];
  } // prettier-ignore
}

/** Only Linux tells; one is open while it does. */
const openFiles = () => readdir('/proc/self/fd').then(({ length }) => length - 1, () => undefined); // prettier-ignore
