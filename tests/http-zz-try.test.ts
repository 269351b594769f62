import { openDoors, openRegister } from './http-register';
test('stays open', async () => {
  const r = await openRegister();
  const d = await openDoors(r.url, '/tmp/http-var');
  require('fs').writeFileSync('/tmp/http-origin', 'http://127.0.0.1:' + d.port);
  await new Promise(r => {
    const i = setInterval(() => {
      if (require('fs').existsSync('/tmp/http-stop')) {
        clearInterval(i);
        r(0);
      }
    }, 300);
  });
  console.log(d.logged);
  await d.close();
  await r.close();
}, 3_000_000);
