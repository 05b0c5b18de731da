package org.nawate.app.timestamp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Takes an answer into memory, unless it is longer than any that is wanted. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {

	private final int largest;

	private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private Flow.@Nullable Subscription subscription;

	BoundedBody(int largest) {
		this.largest = largest;
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	@Override
	public void onSubscribe(Flow.Subscription begun) {
		this.subscription = begun;
		begun.request(Long.MAX_VALUE);
	}

	@Override
	public void onNext(List<ByteBuffer> parts) {
		for (ByteBuffer part : parts) {
			if (this.subscription != null && this.taken.size() + part.remaining() > this.largest) {
				this.subscription.cancel();
				onError(new IOException("an answer of more than " + this.largest + " bytes"));
				return;
			}
			byte[] bytes = new byte[part.remaining()];
			part.get(bytes);
			this.taken.writeBytes(bytes);
		}
	}

	@Override
	public void onError(Throwable cause) {
		this.body.completeExceptionally(cause);
	}

	@Override
	public void onComplete() {
		this.body.complete(this.taken.toByteArray());
	}

}
