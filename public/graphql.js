// The page at /graphql: sends what is in the form, shows what comes back, and keeps the query in the address.
const [form, query, variables, result, took] = ['ask', 'query', 'variables', 'result', 'took'].map(id => document.getElementById(id));

const asked = new URLSearchParams(location.search);
if (asked.has('query')) query.value = asked.get('query');
if (asked.has('variables')) variables.value = asked.get('variables');

async function run() {
  let given;
  try {
    given = JSON.parse(variables.value.trim() || '{}');
  } catch (error) {
    return show(`The variables are not JSON. ${error.message}`);
  }
  const started = performance.now();
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
      body: JSON.stringify({ query: query.value, variables: given }),
    });
    const text = await response.text();
    const milliseconds = Math.round(performance.now() - started);
    show(JSON.stringify(JSON.parse(text), null, 2), `Status ${response.status}, ${milliseconds} ms, ${text.length} characters`);
    history.replaceState(null, '', `?${new URLSearchParams({ query: query.value, variables: variables.value })}`);
  } catch (error) {
    show(`No answer. ${error.message}`);
  }
}

function show(text, facts = '') {
  result.textContent = text;
  took.textContent = facts;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  run();
});
form.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    run();
  }
});
