const mostErrors = 5;

/** What is wrong with an answer to a case, in words; nothing where it is as wanted. */
function judge({ wanted }, answer) {
  const { statuses, refused, data, atMost, without } = wanted;
  if (answer.failed) return answer.failed;
  if (!statuses.includes(answer.status)) return `${answer.status} instead of ${statuses.join(' or ')}`;
  if (atMost && answer.bytes.length > atMost) return `${answer.bytes.length} bytes`;
  if (without && saysAnywhere(answer, without)) return `repeats or tells “${without}”`;
  if (refused || data) return ofGraphql(answer, data);
  return undefined;
}

const saysAnywhere = ({ text, headers }, word) =>
  text.includes(word) || Object.entries(headers).some(header => header.join().includes(word));

function ofGraphql({ text }, data) {
  let told;
  try {
    told = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (data) return told.errors || !told.data ? `errors: ${told.errors?.[0]?.message}` : undefined;
  if (!told.errors?.length) return 'answered';
  if ('data' in told) return 'data besides errors';
  if (told.errors.length > mostErrors) return `${told.errors.length} errors`;
  return /did you mean/i.test(text) ? 'a suggestion' : undefined;
}

module.exports = { judge };
