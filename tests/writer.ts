import { keyOf } from './keys';
import type { Answer, Service } from './service';

/** Asks and writes as the office, which may do everything; or as somebody else, by other headers. */
export async function writer(service: Service) {
  const { header } = await keyOf(service, { name: 'the office', role: 'administrator', datasets: 'all' });
  const answer = (query: string, variables: object = {}, headers: Record<string, string> = header): Promise<Answer> =>
    service.answer(query, variables, headers);
  const write = async <T>(query: string, variables?: object) => {
    const { data, errors } = await answer(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as T;
  };
  return { answer, write };
}
