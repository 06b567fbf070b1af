package tocsin.notification.email;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Writes together what is written bit by bit. The mail client writes a message line by line, and goes on when a line is
 * out: a hundred system calls for a message, and as many packets. Here a line counts as written when it is taken, and goes
 * out when the event loop has come round without another one, or when there is much of it. Where it then cannot be
 * written, the connection fails, as it does while an answer is waited for. On the channel's event loop only.
 */
final class GatheredWrites extends ChannelOutboundHandlerAdapter {

    /** In bytes; more is handed on, so that the channel's own limit holds. */
    private static final int MUCH = 32 * 1024;

    private ByteBuf held;
    private boolean grown;
    private boolean waiting;

    @Override
    public void write(ChannelHandlerContext channel, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes && bytes.isReadable()) {
            hold(channel, bytes);
            promise.trySuccess();
        } else {
            handOn(channel);
            channel.write(message, promise);
        }
    }

    private void hold(ChannelHandlerContext channel, ByteBuf bytes) {
        if (held == null) {
            held = channel.alloc().buffer(bytes.readableBytes());
        }
        held.writeBytes(bytes);
        bytes.release();
        grown = true;
        if (held.readableBytes() >= MUCH) {
            handOn(channel);
            channel.flush();
        }
    }

    @Override
    public void flush(ChannelHandlerContext channel) {
        if (held == null) {
            channel.flush();
        } else if (!waiting) {
            comeRound(channel);
        }
    }

    private void comeRound(ChannelHandlerContext channel) {
        waiting = true;
        grown = false;
        channel.executor().execute(() -> {
            waiting = false;
            if (grown && !channel.isRemoved()) {
                comeRound(channel);
            } else {
                handOn(channel);
                channel.flush();
            }
        });
    }

    private void handOn(ChannelHandlerContext channel) {
        if (held != null) {
            ByteBuf all = held;
            held = null;
            channel.write(all).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }

    @Override
    public void close(ChannelHandlerContext channel, ChannelPromise promise) {
        handOn(channel);
        channel.flush();
        channel.close(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
        if (held != null) {
            held.release();
            held = null;
        }
    }
}
