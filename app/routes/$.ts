/** Whatever no other route answers is not there. Scanners ask for it all day: nothing is logged. */
function answerMissing(): Response {
  return new Response("There is nothing at this address.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

export const loader = answerMissing;
export const action = answerMissing;
