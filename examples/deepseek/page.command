obelus annotate deepseek.html
