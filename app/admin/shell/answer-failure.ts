/** What a form shows when its request failed before the app could answer it. */
export interface FailedRequest {
  ok: false;
  message: string;
}

/**
 * Sends a form to the server and answers for it when it cannot be reached or breaks, so that the page stays as it is
 * with the message beside what failed. Responses (redirects to sign in again) pass through.
 */
export async function answerFailure<Result>(
  serverAction: () => Promise<Result>,
): Promise<Result | FailedRequest> {
  try {
    return await serverAction();
  } catch (error) {
    if (error instanceof Response) throw error;
    // That is how fetch says that no answer came.
    const isUnreachable = error instanceof TypeError;
    return {
      ok: false,
      message: isUnreachable
        ? "Doorbell could not be reached. Check your connection and try again."
        : "Something went wrong on our side. Try again in a moment.",
    };
  }
}
